ALTER TABLE "help_kind" ADD COLUMN "ladder" text;--> statement-breakpoint
ALTER TABLE "help_kind" ADD CONSTRAINT "help_kind_ladder" CHECK ("help_kind"."ladder" in ('preparation', 'appointment'));