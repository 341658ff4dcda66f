together-turns =
    تذكير بنوباتك:
    { $lines }
together-ahead =
    نوباتك في الأيام القادمة، في تذكير واحد حتى لا نكثر عليك:
    { $lines }
button-together = رجوع إلى الكل
digest =
    رسائل انتظرت حتى لا نكثر عليك:

    { $lines }
digest-line = { $number }) { $what }
digest-button = { $number } · { $label }
