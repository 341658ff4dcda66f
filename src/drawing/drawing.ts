/** What is drawn, by whom it was laid out: an SVG and the width it gets in pixels. Its height follows. */
export type Drawing = { svg: string; widthPixels: number };

/** The one family of letters there is: Arabic, Latin and digits. Nothing is taken from the machine. */
export const FONT_FAMILY = 'IBM Plex Sans Arabic';

/** What the process that draws is asked for: one picture, or a document of pages. */
export type Request = { as: 'png'; drawing: Drawing } | { as: 'pdf'; drawings: readonly Drawing[] };
