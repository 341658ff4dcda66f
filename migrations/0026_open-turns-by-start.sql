-- The watch reads the open turns that begin soon, so they stand by their start. The index before it was only read by the watch.
DROP INDEX "turn_open";--> statement-breakpoint
CREATE INDEX "turn_open_by_start" ON "turn" USING btree ("starts_at") WHERE "turn"."status" in ('planned', 'asked', 'accepted', 'seeking_cover', 'escalated');