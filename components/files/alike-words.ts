/** " Trùng với khai-mac.jpg đã có trong kho.", after a sentence; "" when nothing is alike. It warns and asks nothing. */
export function alikeSentence({ alike }: { alike: readonly { name: string; exact: boolean }[] }): string {
  const [first] = alike;
  if (!first) return "";
  const more = alike.length > 1 ? ` và ${alike.length - 1} tệp khác` : "";
  return first.exact ? ` Trùng với ${first.name}${more} đã có trong kho.` : ` Gần giống ${first.name}${more} đã có trong kho.`;
}
