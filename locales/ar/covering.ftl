cover-captain = نبحث عمن ينوب في حلقة { $codeName }: { $what }، { $when }. الوقت قريب، ونسأل الآن من يمكنه. قد تفيد كلمة منك.
cover-call = الوقت قريب جدا في حلقة { $codeName }: { $what }، { $when }. نسأل الآن من يمكنه أن ينوب، والمكالمة أسرع. من قد يمكنه:
    { $people }
cover-call-line = • { $name }
button-cover-call = رقم { $name }
