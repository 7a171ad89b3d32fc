/** A text in the languages it exists in: BCP 47 tag to its values in file order; 'und' where no language is given. */
export type Text = Readonly<Record<string, readonly string[]>>;

/** A term of a controlled vocabulary or of the issuer's own. */
export interface Concept {
  readonly id: string | null;
  readonly scheme: string | null;
  readonly notation: string | null;
  readonly label: Text;
}

export type IdentifierKind = 'eidas' | 'registration' | 'vat' | 'tax' | 'national' | 'other';

export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly schemeName: string | null;
  readonly country: Concept | null;
  /** Who keeps the scheme, its version, the kind and the date of issue. */
  readonly agency: Text;
  readonly schemeVersion: string | null;
  readonly types: readonly Concept[];
  readonly issued: string | null;
}

export interface Address {
  readonly full: Text;
  readonly country: Concept | null;
  readonly area: readonly Concept[];
  /** What the place is called and how the file describes it. */
  readonly name: Text;
}

/** A page or a document elsewhere, by its address. */
export interface WebResource {
  readonly url: string;
  readonly title: Text;
  readonly language: Concept | null;
}

/** A picture or file carried in the credential: base64 text as found, type as the file-type concept. */
export interface Media {
  readonly id: string | null;
  readonly content: string | null;
  readonly contentType: Concept | null;
  readonly encoding: Concept | null;
  readonly url: string | null;
  readonly title: Text;
  readonly description: Text;
  readonly kind: Concept | null;
}

/** A period of time; either end may be open. */
export interface Period {
  readonly start: string | null;
  readonly end: string | null;
  readonly name: Text;
}

/** Something that is told apart by its name and identifiers, and described elsewhere. */
export interface Named {
  readonly id: string | null;
  readonly title: Text;
  readonly identifiers: readonly Identifier[];
}
