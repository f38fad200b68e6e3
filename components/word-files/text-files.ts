/** Has the browser save a text. */
export function saveText(
  text: string,
  { name, type }: { readonly name: string; readonly type: string },
): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun once the click is over; Firefox reads the address a little later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
