/* Hands text to the reader as a file or through the clipboard. */

export function downloadText(name: string, type: string, text: string): void {
  downloadBlob(name, new Blob([text], { type }));
}

export function downloadBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has taken the address by the next task.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  });
}
