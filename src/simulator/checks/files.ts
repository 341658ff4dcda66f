/** A file as it came in a multipart body. The name and the type are what the client said. */
export type UploadedFile = { bytes: Buffer; fileName: string; mimeType: string };

/** The uploaded files of a call by the name of their part. */
export type Files = ReadonlyMap<string, UploadedFile>;
