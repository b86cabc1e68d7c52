import http from "node:http";
import pg from "pg";
import { expect, test } from "vitest";
import { startTestCluster, urlFor } from "@/tests/support/cluster";
import { ask, page, startSite, until } from "@/tests/support/server";

test("cơ sở dữ liệu dừng hẳn: trang đã có, cả trang đã cũ, vẫn mở được và nói rõ; trang chưa có và khu quản trị có lời giải thích; vẫn sẵn sàng", async () => {
  const cluster = await startTestCluster();
  const url = urlFor(cluster.superuserUrl("template"), "portal_app", "app");
  const read = async () => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
    client.on("error", () => {});
    await client.connect();
    const { rows } = await client.query<{ at: string }>("SELECT clock_timestamp()::text AS at");
    await client.end();
    return rows[0]?.at ?? "";
  };
  const empty = { status: 500, body: '<!DOCTYPE html><html id="__next_error__"><body></body></html>' };
  const server = await startSite(async () => page("Tin", await read()).toString(), { fresh: 100, staleWhileRevalidate: 100 }, url).catch(() => null);
  if (!server) throw new Error("server did not start");
  const before = await ask(server, "/tin-tuc/a");
  expect(before.status).toBe(200);
  const staff = await startSite(
    () =>
      read().then(
        () => page("Bàn làm việc"),
        () => empty,
      ),
    {},
    url,
  );
  expect((await ask(staff, "/quan-tri")).status).toBe(200);

  await cluster.stop();
  await new Promise((resolve) => setTimeout(resolve, 300));

  for (let i = 0; i < 3; i += 1) {
    const reply = await ask(server, "/tin-tuc/a");
    expect([reply.status, reply.body]).toEqual([200, before.body]);
    expect(reply.headers["x-portal-copy"]).toContain("error");
  }
  const unknown = await ask(server, "/tin-tuc/chua-xem");
  expect([unknown.status, unknown.body.includes("Chưa mở được trang"), unknown.headers["retry-after"]]).toEqual([503, true, "5"]);
  const desk = await ask(staff, "/quan-tri");
  expect([desk.status, desk.body.includes("Chưa mở được trang"), desk.headers["cache-control"]]).toEqual([503, true, "no-store"]);
  const ready = await ask(server, "/suc-khoe/san-sang");
  expect([ready.status, JSON.parse(ready.body)]).toEqual([200, { status: "ready", database: "down" }]);
});

test("máy chủ khởi động được khi cơ sở dữ liệu chưa trả lời", async () => {
  const server = await startSite(() => page("Trang"), {}, "postgresql://portal_app:x@127.0.0.1:1/portal");
  expect((await ask(server, "/suc-khoe/san-sang")).status).toBe(200);
  expect((await ask(server, "/")).status).toBe(200);
});

test("dừng khi đang có tải: báo chưa sẵn sàng, không yêu cầu nào hỏng, việc dở được làm xong", async () => {
  const server = await startSite(
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 15));
      return page("Trang");
    },
    { drainGrace: 300, fresh: 20, staleWhileRevalidate: 0 },
  );
  const agent = new http.Agent({ keepAlive: true, maxSockets: 10 });
  const results: string[] = [];
  // As a load balancer does it: asks for readiness again and again, and sends nobody here once the answer is no.
  let ready = true;
  const balancer = (async () => {
    while (ready) {
      ready = (await ask(server, "/suc-khoe/san-sang")).status === 200;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const client = async (path: string) => {
    while (ready) {
      await new Promise<void>((resolve) => {
        const end = (result: string) => {
          results.push(result);
          resolve();
        };
        const request = http.get({ port: server.port, host: "127.0.0.1", path, agent }, (response) => {
          response.resume();
          response.on("end", () => end(String(response.statusCode)));
          response.on("error", (error) => end(error.message));
        });
        request.on("error", (error) => end(error.message));
      });
    }
  };
  const clients = Array.from({ length: 10 }, (_, i) => client(`/tin-tuc/${i}`));
  await until(() => results.length > 50, "load");
  const slow = ask(server, "/tin-tuc/cuoi-cung");
  const stopping = server.stop();
  expect((await ask(server, "/suc-khoe/san-sang")).status).toBe(503);
  expect((await ask(server, "/suc-khoe/song")).status).toBe(200);
  await stopping;
  await Promise.all([balancer, ...clients]);
  agent.destroy();
  expect((await slow).status).toBe(200);
  expect(new Set(results)).toEqual(new Set(["200"]));
});
