/**
 * The commonest words of languages that are written in Latin letters, those that every second sentence holds. A word may
 * stand in several: the language is the one whose words are most. By ISO 639-1.
 */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: `the of and to in a is that for it on with as are was we our you your this have has had will be by at from not or but so
    they their there which what would can if an i were been more do does did than its us who how all about up out just very
    me my let back now here also over when other into some any these those you're we're that's it's there's i'm`,
  pt: `o a os as de do da dos das em no na nos nas um uma que e para por com não se é foi são mais ao à como mas nosso nossa
    nossos nossas ou este esta isso também já muito você vocês senhor senhora até pelo pela pelos pelas está estamos temos obrigado obrigada entre quando sobre bom dia`,
  es: `el la los las de del en un una que y a para por con no se es fue son más al como pero nuestro nuestra nuestros nuestras o
    este esta esto también ya muy usted ustedes señor hasta está estamos tenemos gracias lo su sus entre cuando sobre hay buenos días`,
  fr: `le la les de des du un une que et à pour par avec ne pas se est sont été plus au aux comme mais notre nos ou ce cette
    ces aussi très vous nous il elle en dans sur qui avons avez merci bonjour l d qu c n s y leur donc être`,
  it: `il lo la i gli le di del della dei delle in un una che e a per con non si è sono stato più al come ma nostro nostra
    nostri nostre o questo questa anche molto abbiamo grazie da dal dalla nel nella ha buongiorno`,
  de: `der die das den dem des und ist in zu mit von für auf nicht ein eine einen einem einer wir sie es ich im auch als an
    werden wurde sind haben hat unsere unser aus bei nach wie aber oder dass sich noch zum zur sehr vielen dank`,
  nl: `de het een van en in is dat te op voor met zijn niet aan er wij we u ik om ook als bij dit door naar ons onze hebben
    heeft werd worden maar uit meer nog dan wel deze zeer dank`,
  sv: `och i att det som en på är av för med den till har de inte om ett vi vår våra ni jag men var från så kan under också
    mycket tack vid eller efter detta mer`,
  da: `og i at det som en på er af for med den til har de ikke om et vi vores i jeg men var fra så kan under også meget tak
    ved eller efter dette mere blev`,
  no: `og i at det som en på er av for med den til har de ikke om et vi vår våre dere jeg men var fra så kan under også mye
    takk ved eller etter dette mer ble`,
  fi: `ja on ei että se oli ovat myös kun mutta tai niin kuin hyvin meidän me te olemme tämä sekä vuoden kiitos noin ole`,
  pl: `i w na z do nie się to jest że o jak po co ale za od przez są tak dla oraz był była nasz nasze roku bardzo dziękuję`,
  cs: `a v na se je že to s do z o ne jsou by jak ale pro po tak nebo od jsme také roce velmi děkuji naše bylo`,
  ro: `și de la în a cu pe nu este o un care că din pentru mai sunt au am fost să se ca dar sau acest foarte mulțumesc noastre`,
  hu: `a az és hogy nem is egy volt van meg ez de mint vagy csak már el még nagyon köszönöm ebben évben`,
  tr: `ve bir bu için ile da de olarak daha çok olan gibi ne var biz yılında en kadar sonra bizim ancak teşekkür ederim`,
  id: `dan yang di untuk dengan dari pada ini itu adalah kami tidak akan dalam ke juga atau sudah oleh kita terima kasih tahun`,
};
