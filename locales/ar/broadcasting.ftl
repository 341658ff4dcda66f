broadcast = { $words }
