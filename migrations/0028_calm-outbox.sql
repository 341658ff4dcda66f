ALTER TABLE "outbox" ADD COLUMN "attention" text DEFAULT 'free' NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "carried_by" bigint;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "waits_for_room" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "despite_quiet" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "covers" jsonb;--> statement-breakpoint
CREATE INDEX "outbox_told" ON "outbox" USING btree ("chat_id","settled_at") WHERE "outbox"."attention" <> 'free' and "outbox"."settled_at" is not null;--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("chat_id") WHERE "outbox"."attention" <> 'free' and "outbox"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "outbox_carried" ON "outbox" USING btree ("carried_by") WHERE "outbox"."carried_by" is not null;--> statement-breakpoint
CREATE INDEX "outbox_bundle" ON "outbox" USING btree ("chat_id","message_id") WHERE "outbox"."carried_by" is not null;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_attention" CHECK ("outbox"."attention" in ('free', 'kept', 'counted'));