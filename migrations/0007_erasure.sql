CREATE TABLE "tombstone" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"digests" text[] NOT NULL,
	"how" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
-- Who was erased stays written down: the triggers of 0001 refuse anything but more rows.
CREATE TRIGGER tombstone_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "tombstone" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
