package dev.clipchat.client.intent;

/** One answer for each deed: whoever implements it has thought of all of them. */
public interface DeedCases<R> {
  R message(Deed.Message deed);

  R upload(Deed.Upload deed);

  R export(Deed.Export deed);

  R credits(Deed.Credits deed);

  R status(Deed.Status deed);

  R media(Deed.Media deed);

  R preview(Deed.Preview deed);

  R compress(Deed.Compress deed);

  R sequence(Deed.Sequence deed);

  R newSession(Deed.NewSession deed);

  R listSessions(Deed.ListSessions deed);

  R switchSession(Deed.SwitchSession deed);

  R removeSession(Deed.RemoveSession deed);

  R listJobs(Deed.ListJobs deed);

  R resumeJobs(Deed.ResumeJobs deed);

  R cancelJob(Deed.CancelJob deed);

  R browserLink(Deed.BrowserLink deed);
}
