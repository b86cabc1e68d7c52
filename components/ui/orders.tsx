interface Order {
  name: string;
  href: string;
  here: boolean;
}

/** The orders in which a list can be put. One choice, at once: links, not a field that waits for a button. */
export function Orders({ orders }: { orders: readonly Order[] }) {
  return (
    <nav className="years" aria-label="Xếp theo">
      {orders.map(({ name, href, here }) => (
        <a key={name} href={href} aria-current={here ? "true" : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
