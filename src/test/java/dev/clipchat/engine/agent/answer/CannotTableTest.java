package dev.clipchat.engine.agent.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CannotTableTest {

  private static String key(String clause) {
    boolean han = clause.codePoints().anyMatch(c -> c > 0x2e80);
    return CannotTable.in(han ? "zh" : "en").find(clause).map(CannotTable.Wish::key).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "make it go viral | viral",
        "remove the background | background",
        "add subtitles of what I say | speech_subtitles",
        "auto captions please | speech_subtitles",
        "generate subtitles | speech_subtitles",
        "caption everything I say | speech_subtitles",
        "translate it to Spanish | translate",
        "find the best moments and keep only those | highlights",
        "cut the boring parts | highlights",
        "cut it somewhere around the goal | highlights",
        "make it cinematic | style",
        "blur my face | recognise_blur",
        "remove the watermark in the corner | watermark",
        "remove the text burned into the picture | watermark",
        "add a voiceover that explains what happens | voice",
        "dub it in a deep male voice | voice",
        "replace the sky with a sunset | sky",
        "add some upbeat music | stock_music",
        "make me look younger | beauty",
        "upscale to 4K with AI and remove the grain | upscale_ai",
        "generate a 10 second intro animation with my logo | stickers",
        "zoom in on the dog | follow",
        "add emojis that react to what I'm saying | stickers",
        "post it to my youtube channel | publish",
        "make it better | vague",
        "fix it | vague",
        "change the background color to green | background",
        "summarize this video for me | describe",
        "change the second one to match | match",
        "remove all the ums and ahs | fillers",
        "mute only the music in the clip | separate",
        "remove the echo | clean_sound",
        "make the voices clearer | clean_sound",
        "delete the people in the back | object",
        "crop out the person on the left | object",
        "把人脸打上马赛克 | recognise_blur",
        "自动生成字幕 | speech_subtitles",
        "去掉水印 | watermark",
        "换个背景 | background",
        "加点欢快的音乐 | stock_music",
        "把精彩片段剪出来 | highlights",
        "磨皮美颜 | beauty"
      })
  void whatCannotBeDoneHasItsReason(String clause, String key) {
    assertEquals(key, key(clause));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "remove the background music",
        "turn it into an animated gif",
        "set the frame rate of this to 24",
        "rotate it 180 degrees",
        "scale to 640x360",
        "make it say \"hello\" at the top",
        "use voiceover.mp3 as music",
        "remove the man from 0:10 to 0:14",
        "add a title card that says Hello",
        "I want to post it on instagram",
        "add a title \"make it cinematic\"",
        "bring back the sound",
        "make it 9:16 for my story",
        "create a new video of the first 10 seconds",
        "remove the boring part from 0:10 to 0:20",
        "make it a bit better quality",
        "add music.mp3 as background music",
        "make it taller",
        "去掉背景音乐",
        "加字幕“大家好”",
        "画面亮一点"
      })
  void whatCanBeDoneIsNotRefused(String clause) {
    assertEquals("none", key(clause));
  }

  @Test
  void everyKeyHasWordsInBothLanguages() {
    for (Language language : Language.values()) {
      Phrasebook words = new Phrasebook(language);
      PatternTable table = PatternTable.load("/agent/cannot." + language.code() + ".txt");
      for (String key : table.keys()) {
        assertTrue(words.find("cannot." + key).isPresent(), key);
        assertFalse(CannotTable.reason(key, words).isBlank());
      }
    }
  }
}
