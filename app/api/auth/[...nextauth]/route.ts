import { handleAuth } from "@/lib/auth/handler";

/* The one route of next-auth. */
export const dynamic = "force-dynamic";

export const GET = (request: Request) => handleAuth(request);
export const POST = (request: Request) => handleAuth(request);
