/* Addresses of this domain, relative to PUBLIC_URL. */

export const SIGN_IN = "/quan-tri/dang-nhap";
export const CODE_STEP = "/quan-tri/dang-nhap/ma";
export const PROVE_AGAIN = "/quan-tri/dang-nhap/xac-nhan";
export const SIGN_OUT = "/quan-tri/dang-xuat";
export const STAFF_HOME = "/quan-tri";
export const MY_ACCOUNT = "/quan-tri/ca-nhan";
export const RECOVERY_CODES = "/quan-tri/ca-nhan/ma-du-phong";
/** Setting up a second factor, or one on a new telephone. */
export const SETUP = "/quan-tri/ca-nhan/ma-xac-thuc";
/** Giving one's place to somebody for some days. */
export const DELEGATIONS = "/quan-tri/ca-nhan/uy-quyen";
export const ACCOUNTS = "/quan-tri/tai-khoan";

/** The page of one account for administrators. */
export const accountAddress = (id: string) => `${ACCOUNTS}/${id}`;

/** Where the code is entered, with the token of the link by which a second factor is set up after a reset. */
export const codeStepByLink = (token: string) => `${CODE_STEP}?lien-ket=${encodeURIComponent(token)}`;

/** The page behind a one-time link. */
export const linkAddress = (token: string) => `${SIGN_IN}/lien-ket/${token}`;

/**
 * Where to go after signing in: a path of the staff area, or null. Anything that could lead to another origin
 * ("//…", "/\…", "https:…") is refused.
 */
export function safeReturn(wanted: string | string[] | null | undefined): string | null {
  if (typeof wanted !== "string" || wanted.length > 500) return null;
  if (!/^\/quan-tri(?:[/?#]|$)/.test(wanted) || /[\\\s]|\/\/|\.\./.test(wanted)) return null;
  if (wanted.startsWith(SIGN_IN) || wanted.startsWith(SIGN_OUT)) return null;
  return wanted;
}

/** An address of the sign-in pages that leads back afterwards. */
export function withReturn(address: string, wanted: string | string[] | null | undefined): string {
  const back = safeReturn(wanted);
  return back && back !== STAFF_HOME ? `${address}?ve=${encodeURIComponent(back)}` : address;
}
