-- What the watch over steps and messages looks up once a minute, and where it writes that it did. A new column is empty for the previous release; all of it may be there while that one still runs.
CREATE TABLE "pulse" (
	"name" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"found" jsonb
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "claimed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "due_step_ahead" ON "due_step" USING btree ("subject","kind") WHERE "due_step"."fired_at" is null;--> statement-breakpoint
CREATE INDEX "turn_open" ON "turn" USING btree ("circle_id") WHERE "turn"."status" in ('planned', 'asked', 'accepted', 'seeking_cover', 'escalated');