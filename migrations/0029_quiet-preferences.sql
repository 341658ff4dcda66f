ALTER TABLE "preference" ADD COLUMN "quiet_night" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "preference" ADD COLUMN "quiet_friday" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "preference" ADD COLUMN "quiet_ramadan" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "preference" ADD COLUMN "quiet_feast" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "preference" ADD COLUMN "silent_until" date;--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_night" CHECK ("preference"."quiet_night" between 0 and 2);