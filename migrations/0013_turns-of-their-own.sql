ALTER TABLE "turn" DROP CONSTRAINT "turn_status";--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "until" text DEFAULT 'review' NOT NULL;--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "effort" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "promised_by" bigint;--> statement-breakpoint
-- A turn keeps its own window when its commitment changes. Those there are take over the one they were planned with.
ALTER TABLE "turn" ADD COLUMN "opens_at" time;--> statement-breakpoint
ALTER TABLE "turn" ADD COLUMN "lasts_days" smallint;--> statement-breakpoint
ALTER TABLE "turn" ADD COLUMN "closes_at" time;--> statement-breakpoint
UPDATE "turn" t SET opens_at = c.opens_at, lasts_days = c.lasts_days, closes_at = c.closes_at FROM "commitment" c WHERE c.id = t.commitment_id;--> statement-breakpoint
ALTER TABLE "turn" ALTER COLUMN "opens_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "turn" ALTER COLUMN "lasts_days" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "turn" ALTER COLUMN "closes_at" SET NOT NULL;--> statement-breakpoint
-- The release before this one, which may still be running while this is applied, writes turns without these three.
CREATE FUNCTION turn_window_of_commitment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.opens_at IS NULL THEN
    SELECT opens_at, lasts_days, closes_at INTO NEW.opens_at, NEW.lasts_days, NEW.closes_at FROM "commitment" WHERE id = NEW.commitment_id;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER turn_window_of_commitment BEFORE INSERT ON "turn" FOR EACH ROW EXECUTE FUNCTION turn_window_of_commitment();--> statement-breakpoint
ALTER TABLE "turn" ADD COLUMN "effort" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_promised_by_circle_id_membership_id_circle_id_fk" FOREIGN KEY ("promised_by","circle_id") REFERENCES "public"."membership"("id","circle_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_effort" CHECK ("commitment"."effort" between 1 and 16);--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_until" CHECK ("commitment"."until" in ('review', 'end'));--> statement-breakpoint
ALTER TABLE "turn" ADD CONSTRAINT "turn_lasts" CHECK ("turn"."lasts_days" between 1 and 7);--> statement-breakpoint
ALTER TABLE "turn" ADD CONSTRAINT "turn_effort" CHECK ("turn"."effort" between 1 and 16);--> statement-breakpoint
ALTER TABLE "turn" ADD CONSTRAINT "turn_status" CHECK ("turn"."status" in ('planned', 'asked', 'accepted', 'seeking_cover', 'escalated', 'unanswered', 'done', 'confirmed', 'disputed', 'missed', 'excused', 'unmet', 'cancelled', 'skipped'));--> statement-breakpoint
-- A date that was passed over leaves room for another turn, as one that was called off does.
ALTER TABLE "turn" DROP CONSTRAINT "turn_no_overlap";
--> statement-breakpoint
ALTER TABLE "turn" ADD CONSTRAINT "turn_no_overlap"
  EXCLUDE USING gist ("commitment_id" WITH =, tstzrange("starts_at", "ends_at", '[)') WITH &&)
  WHERE ("status" NOT IN ('cancelled', 'skipped'));
--> statement-breakpoint
-- A turn moves only along these edges, and its epoch never falls. What was reported can be taken back: from done to where it stood before.
CREATE OR REPLACE FUNCTION turn_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.epoch < OLD.epoch THEN
    RAISE EXCEPTION 'the epoch of a turn never falls' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = OLD.status OR (OLD.status, NEW.status) IN (
    ('planned', 'asked'), ('planned', 'accepted'), ('planned', 'seeking_cover'), ('planned', 'escalated'), ('planned', 'unanswered'),
    ('planned', 'done'), ('planned', 'unmet'), ('planned', 'cancelled'), ('planned', 'skipped'),
    ('asked', 'planned'), ('asked', 'accepted'), ('asked', 'seeking_cover'), ('asked', 'escalated'), ('asked', 'unanswered'),
    ('asked', 'done'), ('asked', 'unmet'), ('asked', 'cancelled'), ('asked', 'skipped'),
    ('accepted', 'planned'), ('accepted', 'asked'), ('accepted', 'seeking_cover'), ('accepted', 'escalated'), ('accepted', 'unanswered'),
    ('accepted', 'done'), ('accepted', 'unmet'), ('accepted', 'cancelled'), ('accepted', 'skipped'),
    ('seeking_cover', 'planned'), ('seeking_cover', 'asked'), ('seeking_cover', 'accepted'), ('seeking_cover', 'escalated'),
    ('seeking_cover', 'done'), ('seeking_cover', 'unmet'), ('seeking_cover', 'cancelled'), ('seeking_cover', 'skipped'),
    ('escalated', 'planned'), ('escalated', 'asked'), ('escalated', 'accepted'), ('escalated', 'seeking_cover'), ('escalated', 'done'),
    ('escalated', 'unmet'), ('escalated', 'cancelled'), ('escalated', 'skipped'),
    ('unanswered', 'done'), ('unanswered', 'unmet'), ('unanswered', 'missed'), ('unanswered', 'excused'),
    ('unmet', 'done'), ('unmet', 'unanswered'), ('unmet', 'asked'), ('unmet', 'accepted'), ('unmet', 'seeking_cover'), ('unmet', 'escalated'),
    ('missed', 'done'), ('missed', 'excused'), ('missed', 'unanswered'),
    ('excused', 'done'), ('excused', 'missed'), ('excused', 'unanswered'),
    ('done', 'confirmed'), ('done', 'disputed'), ('confirmed', 'disputed'), ('confirmed', 'done'),
    ('disputed', 'confirmed'), ('disputed', 'done'), ('disputed', 'unmet'), ('disputed', 'missed'),
    ('done', 'planned'), ('done', 'asked'), ('done', 'accepted'), ('done', 'seeking_cover'), ('done', 'escalated'), ('done', 'unanswered'),
    ('done', 'unmet'), ('done', 'missed'), ('done', 'excused'),
    ('cancelled', 'planned'), ('cancelled', 'seeking_cover'), ('cancelled', 'escalated'),
    ('skipped', 'planned'), ('skipped', 'seeking_cover'), ('skipped', 'escalated')
  ) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a turn does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
END $$;
