broadcast = { $words }
telegram-holds = Telegram asks us to hold messages until { $until }. Nothing is lost: what waits goes out by itself afterwards.
