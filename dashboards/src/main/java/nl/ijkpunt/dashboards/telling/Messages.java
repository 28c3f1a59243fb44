// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.telling;

import java.util.List;

/** Templates of Alertmanager: how sentences of rules become one message, as text, in HTML and with a subject. */
final class Messages {

    private static final String DIRECTORS = """
            {{ define "ijkpunt.LANG.subject" -}}
            {{ with index .Alerts 0 -}}{{ .Annotations.partnership_name }}{{ end }}: {{ if .Alerts.Firing -}}
            {{ if eq .CommonLabels.severity "info" -}}
            {{ template "ijkpunt.LANG.info" . }}
            {{- else }}{{ len .Alerts.Firing }} {{ if eq (len .Alerts.Firing) 1 }}SUBJECT_ONE{{ else }}SUBJECT_MORE{{ end }}{{ end -}}
            {{ else }}SUBJECT_OVER{{ end -}}
            {{ end }}

            {{ define "ijkpunt.LANG.info" -}}
            {{ if eq .CommonLabels.alertname "LessonRecovered" }}SUBJECT_RECOVERED{{ else if eq .CommonLabels.alertname "ReviewDue" }}SUBJECT_REVIEW{{ else }}SUBJECT_INFO{{ end -}}
            {{ end }}

            {{ define "ijkpunt.LANG.page" -}}
            GRAFANA/d/ijkpunt-{{ if .Labels.lesson }}lesson{{ else }}review{{ end }}-LANG?var-partnership={{ .Labels.partnership }}{{ if .Labels.lesson }}&var-lesson={{ .Labels.lesson }}{{ end -}}
            {{ end }}

            {{ define "ijkpunt.LANG.mute" -}}
            {{ .ExternalURL }}/#/silences/new?filter=%7Baudience%3D%22director%22%2Cpartnership%3D%22{{ .CommonLabels.partnership }}%22%7D
            {{- end }}

            {{ define "ijkpunt.LANG.text" -}}
            {{ range .Alerts.Firing -}}
            {{ .Annotations.summary_LANG }}
            {{ .Annotations.text_LANG }}
            EVIDENCE: {{ template "ijkpunt.LANG.page" . }}

            {{ end -}}
            {{ range .Alerts.Resolved }}{{ if .Annotations.over_LANG -}}
            {{ .Annotations.over_LANG }}
            {{ template "ijkpunt.LANG.page" . }}

            {{ end }}{{ end -}}
            CLOSING{{ if and .Alerts.Firing (ne .CommonLabels.severity "info") }} MUTE: {{ template "ijkpunt.LANG.mute" . }}{{ end }}
            {{ end }}

            {{ define "ijkpunt.LANG.html" -}}
            <!DOCTYPE html>
            <html lang="LANG"><head><meta charset="utf-8"><title>{{ template "ijkpunt.LANG.subject" . }}</title></head>
            <body style="font-family:sans-serif;font-size:16px;line-height:1.5;color:#1f2937;max-width:40em">
            {{ range .Alerts.Firing }}<h1 style="font-size:18px">{{ .Annotations.summary_LANG }}</h1>
            <p>{{ .Annotations.text_LANG }}</p>
            <p><a href="{{ template "ijkpunt.LANG.page" . }}">EVIDENCE</a></p>
            {{ end }}{{ range .Alerts.Resolved }}{{ if .Annotations.over_LANG }}<p><a href="{{ template "ijkpunt.LANG.page" . }}">{{ .Annotations.over_LANG }}</a></p>
            {{ end }}{{ end }}<p>CLOSING{{ if and .Alerts.Firing (ne .CommonLabels.severity "info") }} <a href="{{ template "ijkpunt.LANG.mute" . }}">MUTE</a>{{ end }}</p>
            </body></html>
            {{ end }}
            """;

    private static final String OPERATORS = """
            {{ define "ijkpunt.operators.LANG.subject" -}}
            IJkpunt: {{ with index .Alerts 0 }}{{ if eq .Status "firing" }}{{ .Annotations.summary_LANG }}{{ else }}{{ .Annotations.over_LANG }}{{ end }}{{ end }}
            {{- end }}

            {{ define "ijkpunt.operators.LANG.text" -}}
            {{ range .Alerts.Firing -}}
            {{ .Annotations.summary_LANG }}
            {{ .Annotations.text_LANG }}
            {{ end -}}
            {{ range .Alerts.Resolved -}}
            {{ .Annotations.over_LANG }}
            {{ end -}}
            WHAT_TO_DO: docs/beheer.md
            {{ end }}

            {{ define "ijkpunt.operators.LANG.html" -}}
            <!DOCTYPE html>
            <html lang="LANG"><head><meta charset="utf-8"><title>{{ template "ijkpunt.operators.LANG.subject" . }}</title></head>
            <body style="font-family:sans-serif">
            {{ range .Alerts.Firing }}<h1 style="font-size:18px">{{ .Annotations.summary_LANG }}</h1><p>{{ .Annotations.text_LANG }}</p>
            {{ end }}{{ range .Alerts.Resolved }}<p>{{ .Annotations.over_LANG }}</p>
            {{ end }}<p>WHAT_TO_DO: docs/beheer.md</p>
            </body></html>
            {{ end }}
            """;

    private static final List<String> PHRASES = List.of(
            "SUBJECT_ONE",
            "SUBJECT_MORE",
            "SUBJECT_OVER",
            "SUBJECT_RECOVERED",
            "SUBJECT_REVIEW",
            "SUBJECT_INFO",
            "EVIDENCE",
            "CLOSING",
            "MUTE",
            "WHAT_TO_DO");

    private Messages() {}

    /** The file of templates for one language. */
    static String in(String language, String grafana) {
        Sentences sentences = new Sentences(language);
        String text = DIRECTORS + "\n" + OPERATORS;
        for (String phrase : PHRASES) {
            text = text.replace(phrase, sentences.text("message." + phrase));
        }
        return "{{/* Generated by: ijkpunt dashboards */}}\n"
                + text.replace("LANG", language).replace("GRAFANA", grafana);
    }
}
