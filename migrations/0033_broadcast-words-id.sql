ALTER TABLE "broadcast_words" ADD COLUMN "id" bigserial NOT NULL;--> statement-breakpoint
ALTER TABLE "broadcast_words" ADD CONSTRAINT "broadcast_words_id_unique" UNIQUE("id");