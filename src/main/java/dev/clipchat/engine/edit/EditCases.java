package dev.clipchat.engine.edit;

/** One answer for each kind of edit: whoever implements it has thought of all of them. */
public interface EditCases<R> {
  R keep(Edit.Keep e);

  R remove(Edit.Remove e);

  R speed(Edit.Speed e);

  R reverse(Edit.Reverse e);

  R loop(Edit.Loop e);

  R mute(Edit.Mute e);

  R volume(Edit.Volume e);

  R addMusic(Edit.AddMusic e);

  R musicVolume(Edit.MusicVolume e);

  R removeMusic(Edit.RemoveMusic e);

  R fade(Edit.Fade e);

  R normalize(Edit.Normalize e);

  R addTitle(Edit.AddTitle e);

  R changeTitle(Edit.ChangeTitle e);

  R removeTitles(Edit.RemoveTitles e);

  R aspect(Edit.Aspect e);

  R resize(Edit.Resize e);

  R resizeBy(Edit.ResizeBy e);

  R fps(Edit.Fps e);

  R rotate(Edit.Rotate e);

  R flip(Edit.Flip e);

  R blackAndWhite(Edit.BlackAndWhite e);

  R adjust(Edit.Adjust e);

  R useEffect(Edit.UseEffect e);

  R ceiling(Edit.Ceiling e);

  R ceilingPart(Edit.CeilingPart e);

  R smaller(Edit.Smaller e);

  R useCodec(Edit.UseCodec e);

  R useEffort(Edit.UseEffort e);

  R useFormat(Edit.UseFormat e);

  R insert(Edit.Insert e);

  R join(Edit.Join e);

  R select(Edit.Select e);
}
