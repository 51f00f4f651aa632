package dev.clipchat.ffmpeg;

import java.util.List;

/**
 * Which readers of files and which decoders may touch what a stranger made: those of files that
 * people really have. Of the several hundred others that an ffmpeg brings along, each is a way in
 * that hardly anybody would miss. Names that an ffmpeg does not know do no harm.
 */
final class Accepted {

  /**
   * Kinds of files that hold their own data. Playlists and lists of other files (hls, dash, concat,
   * sdp, image sequences…) are not among them.
   */
  static final List<String> FORMATS =
      words(
          "mov mp4 m4a 3gp 3g2 mj2 matroska webm avi flv asf mpegts mpeg mpegvideo m4v h264 hevc",
          "ogg mp3 wav w64 aac flac aiff caf amr ac3 eac3 yuv4mpegpipe nut",
          "gif apng png_pipe jpeg_pipe webp_pipe bmp_pipe tiff_pipe");

  /** The same kind under several names: what an ffmpeg was built with decides. */
  static final List<String> DECODERS =
      words(
          // Phones, cameras, downloads, screen recorders.
          "h264 hevc vvc av1 libdav1d libaom-av1 vp8 vp9 libvpx libvpx-vp9 mpeg4 h263 mjpeg",
          "mpeg1video mpeg2video mpegvideo dvvideo rawvideo",
          // Older downloads and recordings.
          "flv vp6 vp6a vp6f msmpeg4v1 msmpeg4v2 msmpeg4 wmv1 wmv2 wmv3 vc1 theora libtheora vp3",
          "cinepak svq1 svq3",
          // What editors and cameras for them write.
          "prores dnxhd cfhd qtrle ffv1 huffyuv ffvhuff utvideo v210",
          // Pictures.
          "png apng gif bmp tiff webp",
          // Sound.
          "aac libfdk_aac aac_latm mp3 mp3float mp2 mp2float mp1 mp1float ac3 eac3 dca truehd mlp",
          "opus libopus vorbis libvorbis flac alac wavpack tta",
          "wmav1 wmav2 wmapro wmalossless wmavoice speex libspeex nellymoser gsm gsm_ms",
          "libgsm libgsm_ms amrnb amrwb libopencore_amrnb libopencore_amrwb qdm2 dvaudio s302m",
          "pcm_s8 pcm_u8 pcm_s16le pcm_s16be pcm_s24le pcm_s24be pcm_s32le pcm_s32be",
          "pcm_f32le pcm_f32be pcm_f64le pcm_f64be pcm_alaw pcm_mulaw pcm_bluray pcm_dvd",
          "adpcm_ms adpcm_ima_wav adpcm_ima_qt adpcm_swf",
          // Titles: ffprobe wants to open them, although they are passed by.
          "mov_text subrip srt ass ssa text webvtt cc_dec dvbsub dvdsub pgssub xsub",
          "libzvbi_teletextdec libaribb24 libaribcaption");

  private Accepted() {}

  private static List<String> words(String... lines) {
    return List.of(String.join(" ", lines).split(" ", -1));
  }

  /** What stands before an input, so that it and nothing else is opened by these alone. */
  static List<String> options() {
    return List.of(
        "-format_whitelist",
        String.join(",", FORMATS),
        "-codec_whitelist",
        String.join(",", DECODERS));
  }
}
