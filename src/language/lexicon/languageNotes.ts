/** What a question in another language is told without a model, in that language; by ISO 639-1. */
export const LANGUAGE_NOTES: Readonly<Record<string, string>> = {
  de: 'Die Telefonkonferenzen liegen auf Englisch vor und werden wörtlich zitiert. Gesucht wurde nur nach Namen und Zahlen der Frage; mit einem Sprachmodell (CHAT_MODEL) würde sie übersetzt. Am besten auf Englisch fragen.',
  es: 'Las conferencias están en inglés y se citan literalmente. Solo se han buscado los nombres y las cifras de la pregunta; con un modelo (CHAT_MODEL) se traduciría. Lo mejor es preguntar en inglés.',
  fr: 'Les conférences sont en anglais et citées mot pour mot. Seuls les noms et les chiffres de la question ont été cherchés ; avec un modèle (CHAT_MODEL), elle serait traduite. Le mieux est de demander en anglais.',
  pt: 'As teleconferências estão em inglês e são citadas palavra por palavra. Foram procurados apenas os nomes e os números da pergunta; com um modelo (CHAT_MODEL) ela seria traduzida. O melhor é perguntar em inglês.',
  it: 'Le conferenze sono in inglese e vengono citate alla lettera. Sono stati cercati solo i nomi e le cifre della domanda; con un modello (CHAT_MODEL) verrebbe tradotta. Meglio chiedere in inglese.',
  zh: '电话会议记录为英文，并按原文引用。目前只按问题中的名称和数字检索；设置语言模型（CHAT_MODEL）后问题会被翻译。建议用英文提问。',
  ja: '決算説明会の記録は英語で、原文のまま引用されます。質問中の名称と数字だけで検索しました。言語モデル（CHAT_MODEL）を設定すると質問は翻訳されます。英語での質問をお勧めします。',
  ko: '컨퍼런스 콜은 영어이며 원문 그대로 인용됩니다. 질문의 이름과 숫자로만 검색했습니다. 언어 모델(CHAT_MODEL)을 설정하면 질문이 번역됩니다. 영어로 질문하는 것이 가장 좋습니다.',
};

/** How a question begins, or what it asks with, where it is too short for the language's commonest words. */
export const QUESTION_WORDS: Readonly<Record<string, string>> = {
  de: 'wie was warum wieso weshalb wann wer wen wem welche welcher welches wieviel wo worüber wofür gibt hat haben wird sagte umsatz gewinn marge ergebnis quartal zusammenfassung',
  es: 'cuál cuáles cuánto cuánta cuántos cuántas qué quién quiénes cómo cuándo dónde hubo ingresos ventas ganancias margen trimestre resumen',
  fr: 'quel quelle quels quelles combien pourquoi quand qui où quoi est-ce chiffre bénéfice marge trimestre résumé ventes',
  pt: 'qual quais quanto quanta quantos quantas quem como quando onde houve receita receitas lucro margem trimestre resumo vendas',
  it: 'quale quali quanto quanta quanti quante chi quando dove perché ricavi utile margine trimestre riassunto vendite',
};
