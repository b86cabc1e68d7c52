import { cookies } from "next/headers";
import { SIGN_IN } from "@/lib/auth/addresses";
import { askingNow } from "@/lib/auth/current";
import { signOut } from "@/lib/auth/sign-in";

export const dynamic = "force-dynamic";

/** Signs this browser out. The server lets no form of another site reach this (Origin), and the cookie does not travel with one. */
export async function POST(): Promise<Response> {
  const emptied = await signOut(await askingNow());
  if (emptied) (await cookies()).set(emptied);
  return new Response(null, { status: 303, headers: { location: `${SIGN_IN}?ra=1` } });
}
