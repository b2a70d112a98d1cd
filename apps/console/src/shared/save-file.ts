/** Lets the browser keep a file that was answered, under this name. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it when it is ready to; only then may it be let go, or it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
