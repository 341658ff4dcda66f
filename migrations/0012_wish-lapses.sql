-- A wish that nobody answers lapses after two weeks. The previous release never writes the new state, and reads it as a wish that is not open any more.
ALTER TABLE "wish" DROP CONSTRAINT "wish_state";--> statement-breakpoint
ALTER TABLE "wish" ADD CONSTRAINT "wish_state" CHECK ("wish"."state" in ('open', 'invited', 'thanked', 'taken_back', 'lapsed'));