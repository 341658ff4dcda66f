broadcast = { $words }
telegram-holds = Telegram nous demande de suspendre les envois jusqu’à { $until }. Rien n’est perdu : ce qui attend partira de lui-même ensuite.
