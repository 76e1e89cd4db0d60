using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>
/// Where a fault shows: the place that the rule names (<c>at</c> of its <c>detect</c>), else the text that the cure takes away, else
/// the declaration that it adds to; then the declarations of the other resources that it changes.
/// </summary>
internal static class ShownPlaces
{
    private const int MaxPlaces = 4;

    /// <param name="subjects">The resources that failed; null when only what the remediation names is known.</param>
    public static IReadOnlyList<ShownPlace> Of(Remediation remediation, IReadOnlyList<Resource>? subjects = null)
    {
        var places = new List<ShownPlace>();
        if (remediation.Project is not { } project)
            return places;
        var touched = remediation.Resources.Select(project.Find).OfType<Resource>().ToArray();
        subjects ??= touched;
        foreach (var path in (remediation.Rule.Detect?["at"]?.Texts ?? []).Select(PropertyPath.Parse))
        {
            if (subjects.SelectMany(subject => path.Find(subject.Properties)).Select(hit => hit.Value.Origin).FirstOrDefault(origin => origin is not null) is { } origin)
                Add(ShownPlace.Of(origin));
        }
        if (places.Count == 0)
        {
            foreach (var file in remediation.Edits)
            {
                foreach (var edit in file.Edits)
                {
                    var span = ShownPlace.Tighten(file.Source, edit.Span);
                    if (!span.IsEmpty)
                        Add(new ShownPlace(file.Source, span));
                    if (places.Count > 0)
                        break;
                }
            }
        }
        // A declaration that a place above lies in says nothing new.
        foreach (var resource in touched.Concat(subjects).Distinct().Where(resource => !places.Exists(place => LiesIn(place, resource.Origin))).ToArray())
            Add(ShownPlace.Of(resource.Origin, places.Count == 0 ? null : IsEdited(remediation, resource.Origin) ? "the cure changes this" : "this is concerned"));
        return places;

        void Add(ShownPlace place)
        {
            if (places.Count < MaxPlaces && !place.Span.IsEmpty && !places.Exists(known => known.Source == place.Source && LineOf(known) == LineOf(place)))
                places.Add(place);
        }
    }

    private static bool LiesIn(ShownPlace place, Origin origin) =>
        place.Source == origin.Source && place.Span.Start >= origin.Span.Start && place.Span.End <= origin.Span.End;

    private static bool IsEdited(Remediation remediation, Origin origin) => remediation.Edits.Any(
        file => file.Source == origin.Source && file.Edits.Any(edit => edit.Span.Start >= origin.Span.Start && edit.Span.End <= origin.Span.End));

    private static int LineOf(ShownPlace place) => place.Source.Lines.IndexOf(place.Span.Start);
}
