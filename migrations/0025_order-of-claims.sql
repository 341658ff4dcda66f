DROP INDEX "due_step_waiting";--> statement-breakpoint
DROP INDEX "outbox_pending";--> statement-breakpoint
CREATE INDEX "due_step_waiting" ON "due_step" USING btree ("due_at","id") WHERE "due_step"."fired_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_pending" ON "outbox" USING btree ("priority","attempt","id","not_before") WHERE "outbox"."status" = 'pending';