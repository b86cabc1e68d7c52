/** The title of every desk: who it is, and how much waits for them. */
export const greeting = (who: string, waiting: number) => (waiting > 0 ? `Chào ${who}, hôm nay có ${waiting} việc` : `Chào ${who}, không có việc nào đang chờ`);
