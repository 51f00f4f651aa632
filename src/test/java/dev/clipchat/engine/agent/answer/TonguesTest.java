package dev.clipchat.engine.agent.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TonguesTest {

  private final Tongues tongues = Tongues.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Comprime el vídeo a menos de 10 MB | Aquí se entienden",
        "Quita el sonido y ponlo en 720p | Aquí se entienden",
        "Komprimiere das Video auf unter 10 MB | Hier versteht",
        "Mach es stumm und doppelt so schnell | Hier versteht",
        "Schneide die ersten 5 Sekunden weg | Hier versteht",
        "Compresse la vidéo à moins de 10 Mo | Ici, on comprend",
        "Coupe les 5 premières secondes | Ici, on comprend",
        "Comprima o vídeo para menos de 10 MB | Aqui entendemos",
        "Corte os primeiros 5 segundos | Aqui entendemos",
        "動画を10MB以下に圧縮して | 英語と",
        "영상을 10MB 이하로 압축해줘 | 영어와",
        "Сожми видео до 10 МБ | Здесь",
        "Зроби відео менше 10 МБ, її | Тут",
        "वीडियो को 10MB से कम करो | यहाँ",
        "اضغط الفيديو إلى أقل من 10 ميغابايت | أفهم",
        "Taglia i primi 5 secondi e rendi più piccolo | Qui si",
        "Potong 5 detik pertama dari video ini | Di sini",
        "Knip de eerste 5 seconden van het filmpje | Hier worden",
        "ตัด 5 วินาทีแรก | ที่นี่"
      })
  void whoSpeaksAnotherLanguageIsToldInIt(String sentence, String line) {
    String said = tongues.line(sentence).orElse("");
    assertTrue(said.startsWith(line), said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compress this to under 10 MB",
        "trim the first 5 seconds, then make it 720p",
        "mute",
        "720p",
        "remove audio",
        "add a title \"¿Qué tal?\"",
        "add a title \"动画を\"",
        "剪掉前5秒",
        "唔要聲",
        "de-noise video",
        "cut 5 sec"
      })
  void englishAndChineseAreNoOtherLanguage(String sentence) {
    assertEquals("", tongues.line(sentence).orElse(""));
  }
}
