/** What a file must be before it is taken: where it is put, and its content to the byte. */
export type FileOffer = {
  readonly key: string;
  readonly contentType: string;
  readonly size: number;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
  readonly expiresInSeconds: number;
};

/** A form by which whoever holds it may put that one file there until it expires: every field is sent, the file last. */
export type UploadForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** A file as it lies there. */
export type StoredFile = {
  readonly size: number;
  readonly sha256: string;
  /** Names exactly this content, whatever is put under the key later; null where versions are not kept. */
  readonly version: string | null;
};

export type FileAddress = { readonly key: string; readonly version: string | null };

/** A file handed out under a name, to be saved and never shown in place. */
export type FileDownload = FileAddress & {
  readonly fileName: string;
  readonly contentType: string;
  readonly expiresInSeconds: number;
};

/** Where files lie that are too large for a request, whatever they are for. Content travels between client and store alone. */
export type Files = {
  readonly createUpload: (offer: FileOffer) => Promise<UploadForm>;
  /** What lies under a key; null when nothing does. */
  readonly head: (key: string) => Promise<StoredFile | null>;
  readonly read: (address: FileAddress) => Promise<Uint8Array>;
  readonly createDownload: (download: FileDownload) => Promise<string>;
};
