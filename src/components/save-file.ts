/** Saves a file on the reader's device. It is offered for saving and never opened as a document. */
export function saveFile(content: BlobPart, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then; at once would be too early for some.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
