import { customType } from 'drizzle-orm/pg-core';

/** An exact moment, `timestamptz`. PostgreSQL only stores and compares instants; local time is decided in `src/time`. */
export const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => 'timestamp with time zone',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.Instant.from(value),
});

/** A local calendar date without a zone. */
export const plainDate = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => 'date',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.PlainDate.from(value),
});

/** A local time of day without a zone. */
export const plainTime = customType<{ data: Temporal.PlainTime; driverData: string }>({
  dataType: () => 'time',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.PlainTime.from(value),
});

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({
  dataType: () => 'bytea',
});

/** Bytes made by a vault (`src/db/vault.ts`); unreadable without the key and only in the row they were made for. */
export const sealed = customType<{ data: Buffer; driverData: Buffer }>({
  dataType: () => 'bytea',
});
