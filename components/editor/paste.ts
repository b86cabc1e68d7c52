/*
 * What Word puts on the clipboard: lists as paragraphs with a drawn bullet, empty paragraphs as spacing, namespaced tags.
 * ProseMirror's own parser then drops every tag and attribute that the document does not know.
 */

const listParagraph = /<p[^>]*class="?MsoListParagraph[^>]*>([\s\S]*?)<\/p>/gi;
const drawnBullet = /<!--\[if !supportLists\]-->([\s\S]*?)<!--\[endif\]-->/i;

/** Rows that a sheet of Excel hides come along on the clipboard; nobody saw them, nobody means to publish them. */
const hiddenRow = /<tr[^>]*style=(?:"[^"]*|'[^']*)display:\s*none[^>]*>[\s\S]*?<\/tr>/gi;

function strip(html: string): string {
  return html.replace(/<[^>]+>/g, "").replace(/&nbsp;/g, " ");
}

/**
 * Makes lists of Word's list paragraphs, removes its empty spacing and the hidden rows of Excel.
 * @param html the clipboard as HTML; other sources pass through unchanged
 */
export function cleanPastedHtml(html: string): string {
  if (!/class="?Mso|urn:schemas-microsoft-com/i.test(html)) return html;
  const items = html.replace(hiddenRow, "").replace(listParagraph, (whole, inner: string) => {
    const drawn = drawnBullet.exec(inner);
    if (!drawn) return whole;
    const kind = /^[\s(]*(\d+|[a-zđ])[.)]/i.test(strip(drawn[1] ?? "")) ? "ol" : "ul";
    return `<${kind}><li><p>${inner.replace(drawnBullet, "").trim()}</p></li></${kind}>`;
  });
  return items
    .replace(/<\/(ul|ol)>\s*<\1>/gi, "")
    .replace(/<o:p>[\s\S]*?<\/o:p>/gi, "")
    .replace(/<p[^>]*>(\s|&nbsp;|<(?!img\b)[^>]+>)*<\/p>/gi, "");
}
