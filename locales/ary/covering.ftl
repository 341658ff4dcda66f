cover-captain = كنقلبو على اللي ينوب فحلقة { $codeName }: { $what }، { $when }. الوقت قرب، وكنسولو دابا اللي يمكن ليه. قدر تنفع شي كلمة منك.
cover-call = الوقت قرب بزاف فحلقة { $codeName }: { $what }، { $when }. كنسولو دابا اللي يمكن ليه ينوب، والتيليفون أسرع. اللي قدر يمكن ليه:
    { $people }
cover-call-line = • { $name }
button-cover-call = نمرة { $name }
