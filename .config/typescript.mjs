// Node runs the TypeScript of commands, worker and server by itself, types stripped. What it does not know is how this code names its files:
// "@/lib/core/dates", "./dates". Packages are left alone (docs/decisions/0001).
import { statSync } from "node:fs";
import { registerHooks } from "node:module";

const root = new URL("../", import.meta.url);
const isFile = (url) => statSync(url, { throwIfNoEntry: false })?.isFile() === true;

/** Where a name of ours points, without its ending; null where Node knows better. */
function pointed(specifier, parent) {
  if (specifier === "server-only") return new URL("lib/core/server-only", root);
  if (specifier.startsWith("@/")) return new URL(specifier.slice(2), root);
  const fromOurs = parent?.startsWith(root.href) && !parent.includes("/node_modules/");
  return fromOurs && /^\.\.?\//.test(specifier) ? new URL(specifier, parent) : null;
}

registerHooks({
  resolve(specifier, context, next) {
    const url = pointed(specifier, context.parentURL);
    const file = url && [url, new URL(`${url.href}.ts`), new URL(`${url.href}/index.ts`)].find(isFile);
    if (file) return { url: file.href, shortCircuit: true };
    // Next does not say which of its files may be imported, so that Node wants their endings.
    return next(/^next\/[\w-]+$/.test(specifier) ? `${specifier}.js` : specifier, context);
  },
});
