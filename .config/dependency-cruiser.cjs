/*
 * The import rules of the house (docs/decisions, architecture). `$1` of a `from` is repeated in `to.pathNot`, so that each
 * rule is said once for all domains.
 */
const capability = "core|auth|audit|server|files|texts|search|jobs|mail|notifications|openings|visibility|printing|cli";
/** Files of a domain that other domains may read. */
const open =
  "(schema|labels|policy|queries|addresses|workflow|body|figures?|definitions?|periods|commitments|question|checks|numbering|titles|adoption|targets)";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: { pathNot: "^prisma/generated" }, to: { circular: true, viaOnly: { pathNot: "^prisma/generated" } } },
    { name: "nobody-imports-app", severity: "error", from: { path: "^(components|lib|prisma/seed)" }, to: { path: "^app/" } },
    { name: "lib-knows-no-components", severity: "error", from: { path: "^(lib|prisma/seed)" }, to: { path: "^components/" } },
    { name: "core-knows-no-domain", severity: "error", from: { path: "^lib/core/" }, to: { path: "^lib/(?!core/)" } },
    {
      name: "auth-and-audit-know-no-domain",
      severity: "error",
      from: { path: "^lib/(auth|audit)/" },
      to: { path: `^lib/(?!(${capability}|site)/)` },
    },
    {
      name: "domains-meet-at-their-doors",
      comment: "A domain uses another only through its schema, labels, policy, queries and other pure rules. Imports are a workflow on top of the news.",
      severity: "error",
      from: { path: `^lib/(?!(?:${capability}|imports)/)([^/]+)/` },
      to: { path: `^lib/(?!(?:${capability})/)[^/]+/`, pathNot: [`^lib/$1/`, `^lib/[^/]+/${open}(\\.ts$|/)`] },
    },
    {
      name: "components-get-answers-not-data",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: "^lib/[^/]+/(queries|commands|jobs|storage)(\\.ts$|/)|^lib/core/(db|clock|env|log)\\.ts$|^lib/auth/(current|commands)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "one-file-opens-the-database",
      severity: "error",
      from: { path: "^(app|components|lib|prisma/seed)", pathNot: "^lib/core/db\\.ts$|^lib/cli/database/" },
      to: { path: "@prisma/adapter-pg" },
    },
    {
      name: "the-database-has-few-users",
      comment: "A list of who may, not of who may not: a new kind of file has no database until somebody decides so here.",
      severity: "error",
      from: {
        path: "^(app|components|lib|prisma)/",
        pathNot: "^lib/[^/]+/(queries|commands|jobs)(\\.ts$|/)|^lib/(auth|audit|server|cli|jobs)/|^lib/core/clock\\.ts$|^prisma/seed/",
      },
      to: { path: "^lib/core/db\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "public-pages-know-no-account",
      severity: "error",
      from: { path: "^app/\\((public|english)\\)/" },
      to: { path: "^lib/auth/|^app/quan-tri/" },
    },
    {
      name: "public-pages-write-through-their-forms",
      comment: "What a reader's form or one click sends goes to a handler of its own; a page only reads.",
      severity: "error",
      from: { path: "^app/\\((public|english)\\)/", pathNot: "/(gui|mot-cham)/route\\.ts$" },
      to: { path: "^lib/[^/]+/commands" },
    },
    { name: "next-auth-lives-in-lib-auth", severity: "error", from: { pathNot: "^lib/auth/|^app/api/auth/" }, to: { path: "node_modules/next-auth" } },
    {
      name: "next-server-stays-in-its-place",
      severity: "error",
      from: { path: "^(app|components|prisma/seed)|^lib/(?!server|cli)" },
      to: { path: "^lib/(server|cli)/" },
    },
    { name: "no-test-code-in-the-product", severity: "error", from: { path: "^(app|components|lib)", pathNot: "\\.test\\.tsx?$" }, to: { path: "^tests/" } },
    { name: "everything-resolves", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules|prisma/generated" },
    exclude: { path: "^\\.next|^node_modules/(?!next-auth|@prisma/adapter-pg)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
