/*
 * Every bound of a way in, by name. What a picture or a PDF can make the reader do ends at these
 * numbers; the worker around it is ended at the time limits below.
 */

/** Bytes of a picture; photographs of large telephones have 15 MB at most. */
export const MAX_PICTURE_BYTES = 25_000_000;

/** Pixels that a picture says it has; the largest telephones take 50 million. */
export const MAX_PICTURE_PIXELS = 52_000_000;

/** Pixels of a picture or a page that are searched at once; iOS gives a canvas no more. */
export const MAX_CANVAS_PIXELS = 16_000_000;

/** The longer side of a picture at the first look; small codes get a second look at full size. */
export const FIRST_LOOK_SIDE = 1600;

/** The longer side up to which a small picture is looked at enlarged. */
export const ENLARGED_SIDE = 1000;

/** Bytes of a PDF. */
export const MAX_PDF_BYTES = 30_000_000;

/** Pages of a PDF that are searched for a code, counted from the last. */
export const MAX_PDF_PAGES = 40;

/** Scales at which pages are searched, one after the other while nothing is found. */
export const PDF_SCALES = [2, 3] as const;

/** Pixels of a picture on a page of a PDF; A4 at 600 dots an inch has 35 million. */
export const MAX_PDF_PICTURE_PIXELS = 40_000_000;

/**
 * Bytes that reading a PDF may ask for at once. A compressed stream can unfold a thousandfold; the
 * largest picture allowed above takes 120 million.
 */
export const MAX_ALLOCATION_BYTES = 160_000_000;

/** Attachments of a PDF that are looked at. */
export const MAX_ATTACHMENTS = 20;

/** Different codes that one picture or PDF may offer to choose from. */
export const MAX_CODES = 20;

/** How long the second decoder may look at one picture, in milliseconds. */
export const SECOND_DECODER_MS = 400;

/** How long the reader may take to load its code, on a slow line, in milliseconds. */
export const READER_START_LIMIT_MS = 60_000;

/** How long the reader may work without a sign of progress, in milliseconds. */
export const READER_STEP_LIMIT_MS = 20_000;

/** How long the reader may work on one file, in milliseconds. */
export const READER_TIME_LIMIT_MS = 90_000;
