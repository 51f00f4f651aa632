package dev.clipchat.engine.ceiling;

import dev.clipchat.engine.edit.Frame;
import dev.clipchat.engine.edit.Output;
import org.jspecify.annotations.Nullable;

/** Which encoder makes the picture, and how good it is at it. */
final class Codecs {

  private Codecs() {}

  static Output.Codec of(Output output) {
    Output.@Nullable Codec asked = output.codec();
    if (output.format() == Output.Format.WEBM) {
      return Output.Codec.AV1;
    }
    return asked == null ? Output.Codec.H264 : asked;
  }

  /** How few bits a pixel it still does well with, compared with H.264. */
  static double thrift(Output.Codec codec) {
    return switch (codec) {
      case H264 -> 1;
      case HEVC -> 0.6;
      case AV1 -> 0.2;
    };
  }

  /** How few bits it needs for the same picture, compared with H.264. */
  static double savings(Output.Codec codec) {
    return switch (codec) {
      case H264 -> 1;
      case HEVC -> 0.6;
      case AV1 -> 0.45;
    };
  }

  /** The smallest picture that the encoder takes. */
  static boolean takes(Output.Codec codec, Frame frame) {
    return codec == Output.Codec.H264 || frame.lines() >= 64;
  }
}
