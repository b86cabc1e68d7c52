/**
 * Stands in for the npm package `server-only` in processes that are servers from end to end (web, worker, commands, tests).
 * Inside Next the real package stays in force and refuses a client import.
 */
export {};
