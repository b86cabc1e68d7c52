import { absoluteUrl } from "@/lib/core/public-url";
import { xml, xmlText } from "../feed";
import { profile } from "../profile";

export const dynamic = "force-dynamic";

/** Lets browsers offer the portal's search in their address bar. The specification allows 16 characters for the short name. */
export async function GET() {
  const { shortName, councilName } = await profile();
  return xml(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${xmlText(Array.from(shortName).slice(0, 16).join("").trim())}</ShortName>
  <Description>${xmlText(`Tìm trong cổng thông tin ${councilName}`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${xmlText(absoluteUrl("/tim-kiem"))}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    "application/opensearchdescription+xml",
  );
}
