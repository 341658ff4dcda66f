together-turns =
    تفكيرة بالنوبات ديالك:
    { $lines }
together-ahead =
    النوبات ديالك فهاد الأيام الجاية، فتفكيرة وحدة باش ما نكتروش عليك:
    { $lines }
button-together = رجوع للكل
digest =
    رسائل تسناو باش ما نكتروش عليك:

    { $lines }
digest-line = { $number }) { $what }
digest-button = { $number } · { $label }
