/** The part of `archiver` that tests use; it brings no types of its own. */
declare module 'archiver' {
  interface Archive extends AsyncIterable<Buffer> {
    append(content: Buffer, entry: { readonly name: string; readonly store?: boolean }): this;
    finalize(): Promise<void>;
  }
  export default function archiver(format: 'zip', options?: { readonly forceZip64?: boolean }): Archive;
}
