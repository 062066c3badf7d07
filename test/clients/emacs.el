;; Run by emacs.test.ts inside Emacs, after the recipe of docs/editors.md: what an editor's user would see, as JSON.
(require 'json)

(defun until-true (what ask)
  (let ((end (+ (float-time) 20)) answer)
    (while (not (setq answer (funcall ask)))
      (when (> (float-time) end) (error "no %s" what))
      (accept-process-output nil 0.05))
    answer))

(defun caret-on (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun shown (diagnostic)
  (vector (flymake-diagnostic-text diagnostic)
          (buffer-substring (flymake-diagnostic-beg diagnostic) (flymake-diagnostic-end diagnostic))))

(defun look ()
  (find-file "story.txt")
  ;; In batch nobody gives commands, after which Eglot connects.
  (run-hooks 'post-command-hook)
  (until-true "server" #'eglot-current-server)
  (flymake-start)
  (until-true "diagnostics" #'flymake-diagnostics)
  (let ((diagnostics (mapcar #'shown (flymake-diagnostics))) hover actions)
    (caret-on "4.2 million")
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq hover text)))
    (until-true "hover" (lambda () hover))
    (caret-on "million in March")
    ;; As a user does who picks the action from the list; what it does is Emacs' own.
    (cl-letf ((last-nonmenu-event ?.)
              ((symbol-function 'completing-read)
               (lambda (_prompt titles &rest _)
                 (setq actions (mapcar #'car titles))
                 "Annotate as missing")))
      (call-interactively #'eglot-code-actions))
    (until-true "annotation" (lambda () (file-exists-p "story.txt.annotations/mary.jones.json")))
    `((diagnostics . ,(vconcat diagnostics)) (hover . ,(substring-no-properties hover)) (actions . ,(vconcat actions)))))

(let ((seen (condition-case problem (look) (error `((problem . ,(error-message-string problem)))))))
  (with-temp-file "seen.json" (insert (json-encode seen))))
(kill-emacs)
