package dev.clipchat.client.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenLanguageTest {

  @ParameterizedTest
  @CsvSource({
    "把 holiday.mp4 压缩到 10MB,zh",
    "幫我把這段影片變短一點,zh",
    "加标题「Hello the World and you」,zh",
    "動画を短くしてください,ja",
    "最初の5秒をカットして,ja",
    "영상을 짧게 해줘,ko",
    "сделай видео короче,ru",
    "обрежь первые пять секунд,ru",
    "зроби відео коротшим,uk",
    "اجعل الفيديو أقصر,ar",
    "קצר את הסרטון,he",
    "κάνε το βίντεο μικρότερο,el",
    "ทำให้วิดีโอสั้นลง,th",
    "वीडियो को छोटा करो,hi",
    "make it smaller than 10MB,en",
    "cut the first 5 seconds of clip.mp4,en",
    "add the title \"你好世界\" to it,en",
    "quita los primeros 5 segundos,es",
    "haz que el vídeo sea más pequeño,es",
    "corte os primeiros 5 segundos,pt",
    "deixe o vídeo menor,pt",
    "coupe les 5 premières secondes,fr",
    "je veux une vidéo plus courte,fr",
    "schneide die ersten 5 Sekunden ab,de",
    "mach das Video kleiner bitte,de",
    "taglia i primi 5 secondi,it",
    "rendi il video più piccolo,it",
    "maak het kleiner,nl",
    "knip de eerste 5 seconden van het filmpje,nl",
    "zrób to mniejsze,pl",
    "usuń pierwsze 5 sekund,pl",
    "ilk 5 saniyeyi kes,tr",
    "videoyu daha küçük yap,tr",
    "cắt 5 giây đầu,vi",
    "làm cho video nhỏ hơn,vi",
    "potong 5 detik pertama,id",
    "buat lebih kecil,id"
  })
  void aPlainLineShowsItsLanguage(String line, String language) {
    assertEquals(language, SpokenLanguage.of(line).orElse("?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10MB",
        "export",
        "clip.mp4",
        "/home/de/la/los.mp4",
        "ok",
        "\"el la los\"",
        "720p"
      })
  void whatCouldBeAnyLanguageShowsNone(String line) {
    assertEquals("?", SpokenLanguage.of(line).orElse("?"));
  }
}
