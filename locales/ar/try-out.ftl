try-out-clock = الساعة الآن { $at }، { $on }.
try-out-no-reminder = لا تذكير قادم بعد. يكفي التزام واحد في حلقة نشطة.
