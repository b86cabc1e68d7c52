import { newsFeed, xml } from "../feed";

export const dynamic = "force-dynamic";

export async function GET() {
  return xml((await newsFeed("/atom.xml")).atom1(), "application/atom+xml");
}
