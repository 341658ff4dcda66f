/** A nested JSON value that does not have the shape the server demands. The text is the server's own. */
export class FieldError extends Error {}

export type JsonObject = { readonly [name: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string field; a number is taken for its text. Absent is empty. @throws {FieldError} */
export function stringField(object: JsonObject, name: string): string {
  const value = object[name];
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw new FieldError(`Field "${name}" must be of type String`);
  return value;
}

/** @throws {FieldError} when the field is absent or is not a text */
export function requiredStringField(object: JsonObject, name: string): string {
  if (object[name] === undefined) throw new FieldError(`Can't find field "${name}"`);
  return stringField(object, name);
}

/** A boolean field; absent is false. @throws {FieldError} */
export function booleanField(object: JsonObject, name: string): boolean {
  const value = object[name];
  if (value === undefined) return false;
  if (typeof value !== 'boolean') throw new FieldError(`Field "${name}" must be of type Boolean`);
  return value;
}

/** A whole number, also written as text; absent is 0. @throws {FieldError} */
export function integerField(object: JsonObject, name: string): number {
  const value = object[name];
  if (value === undefined) return 0;
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) {
    throw new FieldError(`Field "${name}" must be a valid Number`);
  }
  return number;
}

/** @throws {FieldError} when the field is absent or is not a whole number */
export function requiredIntegerField(object: JsonObject, name: string): number {
  if (object[name] === undefined) throw new FieldError(`Can't find field "${name}"`);
  return integerField(object, name);
}
