/** The one function of jsonld that is used, typed as it is used: the quads of a dataset. */
declare module 'jsonld' {
  export interface RdfTerm {
    readonly termType: string;
    readonly value: string;
    readonly language?: string;
    readonly datatype?: { readonly value: string };
  }

  export interface Quad {
    readonly subject: RdfTerm;
    readonly predicate: RdfTerm;
    readonly object: RdfTerm;
    readonly graph: RdfTerm;
  }

  export interface RemoteDocument {
    readonly documentUrl: string;
    readonly document: object;
    /** `static`: what comes of it is kept for later calls. */
    readonly tag?: 'static';
  }

  const jsonld: {
    toRDF(
      input: object,
      options: { readonly documentLoader: (url: string) => Promise<RemoteDocument> },
    ): Promise<readonly Quad[]>;
  };
  export default jsonld;
}
